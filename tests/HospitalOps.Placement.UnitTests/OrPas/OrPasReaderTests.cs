using HospitalOps.PublishedProblems;
using HospitalOps.PublishedProblems.OrPas;

namespace HospitalOps.Placement.UnitTests.OrPas;

public sealed class OrPasReaderTests
{
    [Fact]
    public void A_patient_is_read_with_dates_counted_from_day_0()
    {
        var more = $"max_admission=\"{OrPasFile.Day(2)}\" surgery_day=\"{OrPasFile.Day(1)}\" preferred_capacity=\"1\"";
        var patient = OrPasFile
            .Read(
                OrPasFile.Patient(
                    "P",
                    "Cut",
                    admission: 1,
                    nights: 2,
                    more: more,
                    properties: """<room_property name="oxygen" type="needed"/>"""
                )
            )
            .Patients[0];
        Assert.Equal(
            (1, 2, 2, 0, 80),
            (patient.Admission, patient.Length, patient.MaxAdmission, patient.SurgeryOffset, patient.SurgeryMinutes)
        );
        Assert.Equal([0], patient.NeededFeatures);
        Assert.Equal(1, patient.PreferredCapacity);
        Assert.False(patient.IsPresent);
    }

    [Fact]
    public void Without_a_last_admission_the_stay_must_only_end_within_the_calendar() =>
        Assert.Equal(2, OrPasFile.Read(OrPasFile.Patient("P", nights: 2)).Patients[0].LatestStart(4));

    [Fact]
    public void Only_a_patient_registered_on_the_day_of_an_admission_that_cannot_wait_is_urgent()
    {
        var today = $"max_admission=\"{OrPasFile.Day(1)}\"";
        var instance = OrPasFile.Read(
            OrPasFile.Patient("urgent", registration: 1, admission: 1, more: today),
            OrPasFile.Patient("known before", registration: 0, admission: 1, more: today),
            OrPasFile.Patient("can wait", registration: 1, admission: 1)
        );
        Assert.Equal([true, false, false], instance.Patients.Select(p => p.IsUrgent));
    }

    [Fact]
    public void Theatre_slots_repeat_after_the_horizon()
    {
        var hospital = OrPasFile.Read().Hospital;
        Assert.Equal([60, 0, 60, 0], Enumerable.Range(0, 4).Select(d => hospital.TheatreMinutes(d)));
    }

    [Theory]
    [InlineData("gender=\"Female\"", "gender=\"F\"", "gender")]
    [InlineData("treatment=\"Rest\" registration", "treatment=\"Nap\" registration", "unknown treatment 'Nap'")]
    [InlineData("discharge=\"2026-01-06\"", "discharge=\"2026-01-05\"", "discharge must be after")]
    [InlineData("age=\"40\"", "age=\"forty\"", "whole number")]
    [InlineData("variability=\"0\"", "variability=\"maybe\"", "0 or 1")]
    [InlineData("department=\"Medical\"", "department=\"Nowhere\"", "unknown department")]
    [InlineData("gender_policy=\"SameGender\"", "gender_policy=\"Both\"", "gender_policy")]
    [InlineData("<Patients>1<", "<Patients>7<", "7 Patients are announced, 1 are listed")]
    [InlineData("start_day=\"2026-01-05\"", "start_day=\"5 January\"", "date")]
    [InlineData("</patients>", "</patient>", "patients")]
    public void A_malformed_file_is_refused_with_line_and_reason(string good, string bad, string reason)
    {
        var text = OrPasFile.Text(OrPasFile.Patient("P"));
        Assert.Contains(good, text, StringComparison.Ordinal);
        var refused = Assert.Throws<InstanceFormatException>(() =>
            OrPasReader.ReadInstance("broken.xml", new StringReader(text.Replace(good, bad, StringComparison.Ordinal)))
        );
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
        Assert.InRange(refused.Line, 2, 40);
    }

    [Fact]
    public void A_patient_listed_twice_is_refused_on_the_second_line()
    {
        var text = OrPasFile.Text(OrPasFile.Patient("P"), OrPasFile.Patient("P"));
        var refused = Assert.Throws<InstanceFormatException>(() =>
            OrPasReader.ReadInstance("twice.xml", new StringReader(text))
        );
        Assert.Equal(
            1 + text.Split('\n').ToList().FindLastIndex(l => l.Contains("name=\"P\"", StringComparison.Ordinal)),
            refused.Line
        );
    }

    [Fact]
    public void A_solution_is_read_back_as_it_was_written()
    {
        var instance = OrPasFile.Read(OrPasFile.Patient("P", nights: 2));
        var solution = OrPasFile.Solution(instance, ("P", 1, [0, 1]));
        var text = OrPasReader.WriteSolution(instance, solution).ToString();
        var read = OrPasReader.ReadSolution("s.xml", new StringReader(text), instance);
        Assert.Equal(solution.Stays[0].Nights, read.Stays[0].Nights);
    }

    [Fact]
    public void A_solution_of_another_instance_is_refused()
    {
        var instance = OrPasFile.Read(OrPasFile.Patient("P"));
        Assert.Throws<InstanceFormatException>(() =>
            OrPasReader.ReadSolution("s.xml", new StringReader("""<OrPasu_main_out instance="OTHER"/>"""), instance)
        );
    }
}
