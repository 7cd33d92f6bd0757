using System.Diagnostics;
using OpenTelemetry;

namespace HospitalOps.ServiceDefaults.Telemetry;

/// <summary>
/// Takes addresses out of spans before they leave the process: paths have ids of patients and the secret of a followed
/// ticket in them, queries have names. The route template stays and says enough.
/// </summary>
internal sealed class PrivateTags : BaseProcessor<Activity>
{
    private static readonly string[] Private =
    [
        "url.path",
        "url.query",
        "url.full",
        "http.url",
        "http.target",
        "user_agent.original",
        "client.address",
    ];

    public override void OnEnd(Activity data)
    {
        foreach (var tag in Private)
            if (data.GetTagItem(tag) is not null)
                data.SetTag(tag, null);
    }
}
