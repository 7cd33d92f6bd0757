using FsCheck;
using FsCheck.Fluent;
using HospitalOps.SharedKernel.Beds;
using static HospitalOps.SharedKernel.Beds.BedLabel;

namespace HospitalOps.BedManagement.UnitTests.Beds;

/// <summary>
/// Whatever happens to a bed in whatever order, its label moves only along the edges of the state machine (INV-7).
/// </summary>
public sealed class BedLabelMachineTests
{
    private static readonly HashSet<(BedLabel From, BedLabel To)> Edges =
    [
        (Free, Reserved),
        (Free, Occupied),
        (Free, ToClean),
        (Free, Blocked),
        (Reserved, Free),
        (Reserved, Occupied),
        (Reserved, ToClean),
        (Reserved, Blocked),
        (Occupied, OnLeave),
        (Occupied, ToClean),
        (Occupied, Blocked),
        (OnLeave, Occupied),
        (OnLeave, ToClean),
        (OnLeave, Blocked),
        (ToClean, BedLabel.Cleaning),
        (ToClean, Blocked),
        (BedLabel.Cleaning, Free),
        (BedLabel.Cleaning, Reserved),
        (BedLabel.Cleaning, Blocked),
        (BedLabel.Cleaning, ToClean),
        (Blocked, Free),
        (Blocked, ToClean),
        (Blocked, BedLabel.Cleaning),
    ];

    private static Arbitrary<int[]> Days => Gen.Choose(0, BedWorld.Acts - 1).ArrayOf(60).ToArbitrary();

    [Fact]
    public void The_label_moves_only_along_the_known_edges() =>
        Prop.ForAll(
                Days,
                acts =>
                {
                    var world = new BedWorld();
                    foreach (var act in acts)
                    {
                        var before = world.Label;
                        world.Act(act);
                        if (before != world.Label && !Edges.Contains((before, world.Label)))
                            return false.Label($"act {act}: {before} to {world.Label}");
                    }
                    return true.Label("");
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_refused_act_changes_neither_label_nor_version() =>
        Prop.ForAll(
                Days,
                acts =>
                {
                    var world = new BedWorld();
                    return acts.All(act =>
                    {
                        var (label, version) = (world.Label, world.Bed.Version);
                        return world.Act(act) || (label == world.Label && version == world.Bed.Version);
                    });
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_bed_with_a_patient_is_shown_occupied_or_on_leave_and_no_other_bed_is() =>
        Prop.ForAll(
                Days,
                acts =>
                {
                    var world = new BedWorld();
                    return acts.All(act =>
                    {
                        world.Act(act);
                        return world.HasPatient == world.Label is Occupied or OnLeave;
                    });
                }
            )
            .QuickCheckThrowOnFailure();
}
