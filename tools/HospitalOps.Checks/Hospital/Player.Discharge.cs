using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Checks.Hospital;

/// <summary>How a stay ends: home, elsewhere, against advice, unseen, dead.</summary>
internal sealed partial class Player
{
    private static readonly DischargeDestination[] Destinations =
    [
        DischargeDestination.Home,
        DischargeDestination.Home,
        DischargeDestination.Home,
        DischargeDestination.Home,
        DischargeDestination.TransferOut,
        DischargeDestination.Ama,
        DischargeDestination.Death,
        DischargeDestination.Absconded,
        DischargeDestination.LeaveNotReturned,
        DischargeDestination.LeftBeforeCare,
    ];

    private async Task DecideDischargeAsync(
        Human human,
        Guid stay,
        int site,
        Random random,
        DateTimeOffset? told,
        bool old
    )
    {
        var where = Destinations[random.Next(Destinations.Length)];
        await DoAsync(
            "decides the discharge of",
            site,
            $"{human} ({where})",
            Desk(Roles.Doctor, site)
                .DecideDischargeAsync(
                    stay,
                    new(
                        where,
                        told,
                        where == DischargeDestination.TransferOut ? "elsewhere" : null,
                        null,
                        RecordHandedOver: true,
                        StatementSigned: where == DischargeDestination.Ama,
                        RefusalRecorded: false,
                        where is DischargeDestination.Death or DischargeDestination.Absconded
                                ? (told ?? Now).AddMinutes(-5)
                            : where == DischargeDestination.LeaveNotReturned ? Now.AddDays(-3)
                            : null,
                        where == DischargeDestination.Absconded ? "guard" : null,
                        where == DischargeDestination.Death ? $"C{history}{human.Number}" : null
                    )
                    {
                        ConfirmOld = old,
                    }
                )
        );
    }
}
