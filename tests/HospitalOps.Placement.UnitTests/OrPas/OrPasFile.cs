using HospitalOps.PublishedProblems.OrPas;

namespace HospitalOps.Placement.UnitTests.OrPas;

/// <summary>A tiny instance, written out so that every number of a test can be worked out by hand.</summary>
internal static class OrPasFile
{
    /// <summary>
    /// Two days of horizon, four of calendar. Rooms: R_0 two beds, same sex, oxygen, Surgical; R_1 one bed, Medical.
    /// Theatre: one slot of 60 minutes for Surgery on day 0 (repeated on day 2).
    /// </summary>
    public const string Template = """
        <?xml version="1.0" encoding="UTF-8"?>
        <OrPasu_instance name="TINY">
          <descriptor>
            <Departments>2</Departments><Rooms>2</Rooms><Features>1</Features><Patients>COUNT</Patients><Specialisms>2</Specialisms>
            <Horizon start_day="2026-01-05" num_days="2"/>
            <Treatments>2</Treatments>
          </descriptor>
          <specialisms><specialism>Medicine</specialism><specialism>Surgery</specialism></specialisms>
          <features><feature>oxygen</feature></features>
          <departments>
            <department name="Surgical"><main_specialisms><main_specialism>Surgery</main_specialism></main_specialisms><aux_specialisms><aux_specialism>Medicine</aux_specialism></aux_specialisms></department>
            <department name="Medical" min_age="18"><main_specialisms><main_specialism>Medicine</main_specialism></main_specialisms><aux_specialisms/></department>
          </departments>
          <rooms>
            <room name="R_0" capacity="2" department="Surgical" gender_policy="SameGender"><features><feature>oxygen</feature></features></room>
            <room name="R_1" capacity="1" department="Medical"><features/></room>
          </rooms>
          <treatments>
            <treatment name="Rest" specialism="Medicine" surgery="0"/>
            <treatment name="Cut" specialism="Surgery" surgery="true" length="80"/>
          </treatments>
          <or_slots slot_length="60"><day name="2026-01-05"><specialism_assignment name="Surgery" number_or_slots="1"/></day></or_slots>
          <patients>
        PATIENTS
          </patients>
        </OrPasu_instance>
        """;

    public static string Text(params string[] patients) =>
        Template
            .Replace(
                "COUNT",
                patients.Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            )
            .Replace("PATIENTS", string.Join('\n', patients), StringComparison.Ordinal);

    public static string Patient(
        string name,
        string treatment = "Rest",
        string gender = "Female",
        int registration = 0,
        int admission = 0,
        int nights = 1,
        string more = "",
        string properties = ""
    ) =>
        $"""
            <patient name="{name}" age="40" gender="{gender}" treatment="{treatment}" registration="{Day(
                registration
            )}" admission="{Day(admission)}" discharge="{Day(
                admission + nights
            )}" variability="0" {more}><room_properties>{properties}</room_properties></patient>
            """;

    public static string Day(int day) =>
        new DateOnly(2026, 1, 5).AddDays(day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static OrPasInstance Read(params string[] patients) =>
        OrPasReader.ReadInstance("tiny", new StringReader(Text(patients)));

    public static OrPasSolution Solution(
        OrPasInstance instance,
        params (string Patient, int Start, int[] Rooms)[] stays
    ) =>
        new(
            instance.Name,
            [
                .. stays.Select(s => new OrPasStay(
                    s.Patient,
                    [.. s.Rooms.Select((room, i) => new OrPasNight(s.Start + i, room))]
                )),
            ]
        );
}
