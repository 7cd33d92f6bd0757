using System.Globalization;
using HospitalOps.Api.Admissions;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shared;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Stays;

/// <summary>Cover and guarantee of a stay; which step may follow which.</summary>
public partial class CoverPanel
{
    private static readonly Dictionary<GuaranteeState, GuaranteeState[]> Ways = new()
    {
        [GuaranteeState.NotNeeded] = [GuaranteeState.ToRequest],
        [GuaranteeState.ToRequest] = [GuaranteeState.Requested, GuaranteeState.NotNeeded],
        [GuaranteeState.Requested] = [GuaranteeState.Granted, GuaranteeState.Refused],
        [GuaranteeState.Granted] = [GuaranteeState.Requested, GuaranteeState.Expired],
        [GuaranteeState.Refused] = [GuaranteeState.ToRequest, GuaranteeState.Closed],
        [GuaranteeState.Expired] = [GuaranteeState.Requested],
    };

    private CoverView? cover;
    private IReadOnlyList<PayerView> payers = [];
    private string? payer = "cnss",
        member,
        memberName,
        relation = "self",
        next,
        day,
        text,
        amount;
    private bool needs;

    [Inject]
    private Texts T { get; set; } = default!;

    [Inject]
    private IAdmissionsApi Admissions { get; set; } = default!;

    [Parameter, EditorRequired]
    public Guid StayId { get; set; }

    [Parameter, EditorRequired]
    public CommandRunner Commands { get; set; } = default!;

    private string[] Next =>
        cover?.GuaranteeState is { } state && Ways.TryGetValue(state, out var ways)
            ? [.. ways.Select(way => way.Code())]
            : [];

    protected override async Task OnInitializedAsync()
    {
        payers = (await Admissions.ListPayersAsync()).Value ?? [];
        Take((await Admissions.ReadCoverAsync(StayId)).Value);
    }

    private void Take(CoverView? fresh)
    {
        cover = fresh ?? cover;
        (next, day, text, amount) = (Next.Length > 0 ? Next[0] : null, null, null, null);
    }

    private string PayerName(string code) =>
        payers.FirstOrDefault(each => each.Code == code) is { } known
            ? Names.Of(known.NameFr, known.NameAr, known.NameEn)
            : code;

    private Task<bool> TellAsync()
    {
        var body = new TellCoverRequest(payer ?? "", member, relation!, relation == "self" ? null : memberName, needs);
        return Commands.RunAsync("cover", key => Admissions.TellCoverAsync(StayId, body, key), Take);
    }

    private Task<bool> MoveAsync()
    {
        var date = TypedText.Day(day);
        var money = decimal.TryParse(
            LocalTime.Digits(amount).Replace(" ", "", StringComparison.Ordinal).Replace(',', '.'),
            NumberStyles.Number,
            CultureInfo.InvariantCulture,
            out var told
        )
            ? told
            : (decimal?)null;
        return Commands.RunAsync(
            "guarantee",
            key =>
                Admissions.MoveGuaranteeAsync(
                    StayId,
                    new(
                        Codes.Parse<GuaranteeState>(next!),
                        money,
                        text,
                        next == "granted" ? date : null,
                        next == "requested" ? date : null,
                        text,
                        text
                    ),
                    key
                ),
            Take
        );
    }
}
