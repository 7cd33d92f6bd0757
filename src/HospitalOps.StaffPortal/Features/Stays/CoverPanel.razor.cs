using System.Globalization;
using HospitalOps.StaffPortal.Clients;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shared;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Stays;

/// <summary>Cover and guarantee of a stay; which step may follow which.</summary>
public partial class CoverPanel
{
    private static readonly Dictionary<string, string[]> Ways = new()
    {
        ["not_needed"] = ["to_request"],
        ["to_request"] = ["requested", "not_needed"],
        ["requested"] = ["granted", "refused"],
        ["granted"] = ["requested", "expired"],
        ["refused"] = ["to_request", "closed"],
        ["expired"] = ["requested"],
    };

    private Cover? cover;
    private List<Payer> payers = [];
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
    private PapersClient Papers { get; set; } = default!;

    [Parameter, EditorRequired]
    public Guid StayId { get; set; }

    [Parameter, EditorRequired]
    public CommandRunner Commands { get; set; } = default!;

    private string[] Next => cover?.GuaranteeState is { } state && Ways.TryGetValue(state, out var ways) ? ways : [];

    protected override async Task OnInitializedAsync()
    {
        payers = (await Papers.PayersAsync()).Value ?? [];
        Take((await Papers.CoverAsync(StayId)).Value);
    }

    private void Take(Cover? fresh)
    {
        cover = fresh ?? cover;
        (next, day, text, amount) = (Next.Length > 0 ? Next[0] : null, null, null, null);
    }

    private string PayerName(string code) =>
        payers.FirstOrDefault(each => each.Code == code) is { } known
            ? Names.Of(known.NameFr, known.NameAr, known.NameEn)
            : code;

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
                Papers.MoveAsync(
                    StayId,
                    new
                    {
                        state = next,
                        amount = money,
                        reference = text,
                        validUntil = next == "granted" ? date : null,
                        sentOn = next == "requested" ? date : null,
                        sentTo = text,
                        reason = text,
                    },
                    key
                ),
            Take
        );
    }
}
