namespace HospitalOps.SharedKernel.Beds;

/// <summary>The one rule of age in the hospital: by civil days, never by years subtracted.</summary>
public static class AgeClasses
{
    /// <summary>The last day of life on which a child is a newborn; the day of birth is 0.</summary>
    public const int LastNewbornDay = 28;

    /// <summary>From this birthday on a patient is an adult.</summary>
    public const int AdultFrom = 15;

    /// <summary>
    /// By the date of birth, else by the year alone; null when neither is known. Who has only a year is a child until
    /// everybody of that year is an adult, and never a newborn: those are registered with their date.
    /// </summary>
    public static AgeClass? Of(DateOnly? birthDate, int? birthYear, DateOnly day) =>
        (birthDate, birthYear) switch
        {
            ({ } date, _) => Of(date, day),
            (null, { } year) => YearsAt(new DateOnly(year, 12, 31), day) < AdultFrom ? AgeClass.Child : AgeClass.Adult,
            _ => null,
        };

    /// <summary>By the date of birth; a birthday of 29 February is kept on 1 March.</summary>
    public static AgeClass Of(DateOnly birthDate, DateOnly day) =>
        day.DayNumber - birthDate.DayNumber <= LastNewbornDay ? AgeClass.Newborn
        : YearsAt(birthDate, day) < AdultFrom ? AgeClass.Child
        : AgeClass.Adult;

    private static int YearsAt(DateOnly birth, DateOnly day) =>
        day.Year - birth.Year - ((day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0 ? 1 : 0);
}
