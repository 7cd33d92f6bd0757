using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.StaffPortal.Resources;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>A value of a closed set is told by its code or its words: its name in C# is nobody's word.</summary>
public sealed class ClosedSetTests
{
    [Fact]
    public void No_value_of_a_closed_set_is_written_by_its_name() =>
        Assert.Empty(NamesOfCode.In(typeof(Texts).Assembly.GetTypes()));

    [Fact]
    public void A_name_would_be_found_in_an_interpolation_a_text_and_by_ToString() =>
        Assert.Equal(
            ["Interpolated", "Interpolated", "Filled", "Turned"],
            NamesOfCode.In(typeof(Careless)).Select(place => place.Split('.')[^1].Split(':')[0])
        );

    private static class Careless
    {
        public static string Interpolated(BedLabel label, Sex? sex) => $"bed.{label} {sex}";

        public static string Filled(Texts texts, BedLabel label) => texts["to_bed", label];

        public static string Turned(BedLabel label) => label.ToString();

        public static string Right(BedLabel label) => $"bed.{label.Code()} {label == BedLabel.Free}";
    }
}
