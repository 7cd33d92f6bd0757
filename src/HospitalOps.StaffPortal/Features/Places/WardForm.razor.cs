using HospitalOps.Api.Beds;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Places;

/// <summary>The facts of a ward as they are typed, and what its policies would mean for who lies there.</summary>
public partial class WardForm
{
    private static readonly string[] BedTypes =
    [
        "standard",
        "icu",
        "hdu",
        "nicu",
        "picu",
        "ccu",
        "stroke",
        "burns",
        "neonatal",
        "maternity",
        "paediatric",
        "short_stay",
        "dialysis",
        "day_hospital",
        "day_surgery",
    ];

    private string? code,
        bedType = "standard",
        nameFr,
        nameAr,
        nameEn,
        service,
        building,
        reason;
    private string sexPolicy = "by_room",
        agePolicy = "adult";
    private int floor;
    private bool despite;
    private Guid? shown;
    private IReadOnlyList<PolicyBreach>? breaches;

    [Inject]
    private Texts T { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    internal IBedsApi Beds { get; set; } = default!;

    [Parameter, EditorRequired]
    public CommandRunner Commands { get; set; } = default!;

    /// <summary>Null for a new ward.</summary>
    [Parameter]
    public WardPlace? Ward { get; set; }

    private DateTimeOffset Now => Clock.GetUtcNow();

    private SexPolicy Sexes => Codes.Parse<SexPolicy>(sexPolicy);

    private AgePolicy Ages => Codes.Parse<AgePolicy>(agePolicy);

    protected override void OnParametersSet()
    {
        // Live updates bring the same ward again: what is being typed stays.
        if (Ward is not { } ward || shown == ward.WardId)
            return;
        (shown, nameFr, nameAr, nameEn, service, building) = (
            ward.WardId,
            ward.NameFr,
            ward.NameAr,
            ward.NameEn,
            ward.ServiceCode,
            ward.Building
        );
        (floor, sexPolicy, agePolicy, breaches, despite, reason) = (
            ward.Floor,
            ward.SexPolicy,
            ward.AgePolicy,
            null,
            false,
            null
        );
    }

    private async Task PreviewAsync(string? sex, string? age)
    {
        (sexPolicy, agePolicy, despite) = (sex ?? sexPolicy, age ?? agePolicy, false);
        if (Ward is { } ward)
            breaches = (await Beds.PreviewWardPolicyAsync(ward.WardId, Sexes, Ages)).Value;
    }

    private async Task SaveAsync()
    {
        var facts = new EditWardRequest(
            service ?? "",
            nameFr ?? "",
            nameEn ?? "",
            nameAr ?? "",
            building ?? "",
            floor,
            Sexes,
            Ages,
            reason ?? "",
            despite
        );
        var saved = Ward is { } ward
            ? await Commands.RunAsync(
                $"ward:{ward.WardId}:{Now.Ticks}",
                key => Beds.EditWardAsync(ward.WardId, facts, key)
            )
            : await Commands.RunAsync(
                $"ward:{code}:{Now.Ticks}",
                key => Beds.AddWardAsync(new(code?.Trim().ToUpperInvariant() ?? "", bedType!, facts), key)
            );
        if (saved)
            (reason, despite, breaches) = (null, false, null);
    }
}
