using HospitalOps.Api.Admissions;
using HospitalOps.Api.Beds;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>Beds as a board tells them.</summary>
internal static class SampleBeds
{
    public static readonly DateTimeOffset Now = new(2026, 11, 30, 10, 42, 0, TimeSpan.Zero);

    public static BedView Of(BedLabel label, params string[] badges) =>
        new(
            Guid.CreateVersion7(Now),
            "BSK-MIN-09A",
            Guid.CreateVersion7(Now),
            "09",
            label,
            IsolationNeed.None,
            "none",
            7,
            Now.AddHours(-2),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            [],
            badges,
            []
        );

    /// <param name="decided">A doctor has decided the discharge.</param>
    public static BedView Occupied(bool decided = false) =>
        Of(BedLabel.Occupied, decided ? ["discharge_decided"] : []) with
        {
            Occupancy = new(
                Guid.CreateVersion7(Now),
                Guid.CreateVersion7(Now),
                Now.AddHours(-20),
                Now.AddDays(-2),
                decided ? Now.AddHours(-1) : null
            ),
        };

    public static PatientLabel Ziani(Guid patient) =>
        new(patient, "B000004127", "Ziani Karim", "كريم الزياني", Sex.Male, 1979);
}
