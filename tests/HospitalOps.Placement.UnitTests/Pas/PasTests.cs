using HospitalOps.Placement.Planning;
using HospitalOps.PublishedProblems;
using HospitalOps.PublishedProblems.Pas;

namespace HospitalOps.Placement.UnitTests.Pas;

public sealed class PasTests
{
    /// <summary>
    /// Two nights; room 1: two beds, one sex a night, main level, telemetry; room 2: one bed, men, level 3, nothing.
    /// </summary>
    private const string Text = """
        ARTICLE BENCHMARK DATA SET
        Rooms: 2 
        Roomproperties: 1 
        Beds: 3 
        Departments: 2 
        Specialisms: 2 
        Patients: 4 
        Planning horizon: 2 


        SPECIALISMS: 
        1 Medicine
        2 Surgery

        DEPARTMENTS: 
        1 Medical 0 0 | 1 1 0 0
        2 Elder 65 0 | 1 1 2 2

        ROOMPROPERTIES: 
        1 telemetry

        ROOMS: 
        1 11 | 2 | 1 | D | 1 1 | 1 
        2 22 | 1 | 2 | M | 3 1 2 2 | 0 

        BEDS: 
        1 1
        2 1
        3 2

        PATIENTS: 
        1 Anna 40 F | 0 2 | 1 1 2 | 1 | 1 | 1 
        2 Bert 70 M | 0 1 | 1 2 1 | 0 | 0 | 1 
        3 Late 70 M | 5 6 | 1 2 1 | 0 | 0 | 1 
        4 Long 70 M | 1 9 | 2 1 3 2 5 | 4 | 0 | 0 
        END.
        """;

    private static PasInstance Read(string text = Text) => PasReader.Read("tiny", new StringReader(text));

    [Fact]
    public void Patients_outside_the_horizon_are_dropped_and_long_stays_cut()
    {
        var instance = Read();
        Assert.Equal(["Anna", "Bert", "Long"], instance.Patients.Select(p => p.Name));
        Assert.Equal(
            (2, 1, 4),
            (instance.Patients[2].Discharge, instance.Patients[2].SpecialismOfNight.Count, instance.PatientsInFile)
        );
    }

    [Fact]
    public void A_property_both_needed_and_preferred_counts_as_needed()
    {
        var anna = Read().Patients[0];
        Assert.Equal((true, false), (anna.Needed[0], anna.Preferred[0]));
    }

    [Fact]
    public void A_night_costs_by_its_parts()
    {
        var instance = Read();
        var wrong = PasEvaluator.Night(instance, instance.Patients[0], 0, 1);
        Assert.Equal(new PasParts(0, 50, 100, 50, 0, 0, 0, 0, 20, 0), wrong);
        var large = PasEvaluator.Night(instance, instance.Patients[0], 0, 0);
        Assert.Equal(8, large.Total);
        var noSpecialism = PasEvaluator.Night(instance, instance.Patients[1], 0, 0);
        Assert.Equal((10, 20), (noSpecialism.Department, noSpecialism.Room));
    }

    [Fact]
    public void Mixing_transfers_and_overfull_rooms_are_counted_per_night()
    {
        var instance = Read();
        var score = PasEvaluator.Evaluate(
            instance,
            [
                [0, 1],
                [0],
                [1],
            ]
        );
        Assert.Equal((50, 110, 1), (score.Parts.SexMix, score.Parts.Transfer, score.BedViolations));
        Assert.False(score.IsFeasible);
    }

    [Fact]
    public void Search_is_not_dearer_than_greedy_and_greedy_not_than_first_fit()
    {
        var instance = Read();
        var (rooms, result) = PasPlan.Search(
            instance,
            new Planner(TimeProvider.System),
            PasPlan.DefaultSearch with
            {
                MaxMoves = 5000,
            }
        );
        var searched = PasEvaluator.EvaluateStays(instance, rooms);
        Assert.Equal(searched.Parts.Total, result.Cost);
        Assert.True(searched.Parts.Total <= PasEvaluator.EvaluateStays(instance, PasPlan.Greedy(instance)).Parts.Total);
    }

    [Theory]
    [InlineData("Rooms: 2", "Rooms: two", 2, "whole number")]
    [InlineData("1 11 | 2 | 1 | D", "1 11 | 2 | 9 | D", 23, "unknown department")]
    [InlineData("1 11 | 2 | 1 | D", "1 11 | 2 | 1 | X", 23, "policy")]
    [InlineData("3 2\n", "3 1\n", 29, "capacity 2, but 3 beds")]
    [InlineData("1 Anna 40 F | 0 2 |", "1 Anna 40 F | 0 1 |", 32, "cover 2 nights, the stay has 1")]
    [InlineData("2 Bert 70 M", "1 Bert 70 M", 33, "listed twice")]
    [InlineData("2 Bert 70 M | 0 1 | 1 2 1 | 0 | 0 | 1", "2 Bert 70 M | 0 1 | 1 2 1 | 0 | 0", 33, "6 fields")]
    [InlineData("END.", "", 36, "ends where")]
    public void A_malformed_file_is_refused_with_line_and_reason(string good, string bad, int line, string reason)
    {
        Assert.Contains(good, Text, StringComparison.Ordinal);
        var refused = Assert.Throws<InstanceFormatException>(() =>
            Read(Text.Replace(good, bad, StringComparison.Ordinal))
        );
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
        Assert.Equal(line, refused.Line);
    }
}
