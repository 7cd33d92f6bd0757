using Yarp.ReverseProxy.Configuration;

namespace HospitalOps.Gateway;

/// <summary>The one public address: which service answers which path.</summary>
internal static class Routes
{
    /// <summary>
    /// First segments of the public API by owning service. Paths name things and not services: whoever calls need not
    /// know who owns a stay, "beds" and "queues" are services and things, and a topic may move without a new address.
    /// A test compares the list with the endpoints.
    /// </summary>
    public static IReadOnlyDictionary<string, string[]> Api { get; } =
        new Dictionary<string, string[]>
        {
            ["admissions"] =
            [
                "patients",
                "patient-merges",
                "stays",
                "payers",
                "civil-register",
                "desk-mode",
                "desk-tasks",
                "demonstration",
            ],
            ["beds"] =
            [
                "wards",
                "beds",
                "placement-requests",
                "unplaced-stays",
                "placement-exceptions",
                "cleaning-jobs",
                "cleaning-duty",
                "cleaning-board",
                "bed-overview",
                "bed-blocks",
                "free-beds",
                "newborns",
                "census-forecast",
                "fhir",
                "blocked-bed-hours",
                "day-plans",
                "placement-weights",
                "places",
            ],
            ["queues"] =
            [
                "queues",
                "tickets",
                "public-display",
                "kiosk",
                "followed-tickets",
                "alert-limits",
                "appointments",
                "queue-alerts",
                "queue-settings",
                "queue-watch",
                "retriages",
                "service-points",
                "triage-proposals",
                "triage-scale",
                "visits",
                "wait-estimates",
            ],
            ["tracking"] =
            [
                "journeys",
                "transports",
                "indicators",
                "discharge-board",
                "discharge-blockers",
                "delays",
                "delay-rules",
                "baselines",
                "efficiency",
                "command-centre",
            ],
        };

    /// <summary>Services whose API description is published.</summary>
    public static IReadOnlyList<string> Documented { get; } = ["identity", .. Api.Keys];

    public static IReadOnlyList<RouteConfig> All() =>
        [
            .. Api.SelectMany(service =>
                service.Value.Select(segment =>
                    Route($"{service.Key}-{segment}", service.Key, $"/api/v1/{segment}/{{**rest}}")
                )
            ),
            Route("identity", "identity", "/identity/{**rest}"),
            .. Documented.Select(service => new RouteConfig
            {
                RouteId = $"openapi-{service}",
                ClusterId = service,
                Match = new RouteMatch { Path = $"/openapi/{service}.json" },
                Transforms = [new Dictionary<string, string> { ["PathSet"] = "/openapi/v1.json" }],
            }),
            new RouteConfig
            {
                RouteId = "portal",
                ClusterId = "portal",
                Order = 1000,
                Match = new RouteMatch { Path = "/{**rest}" },
            },
        ];

    /// <summary>One cluster per service; where it answers is found by its name.</summary>
    public static IReadOnlyList<ClusterConfig> Clusters() =>
        [
            .. Documented
                .Append("portal")
                .Select(service => new ClusterConfig
                {
                    ClusterId = service,
                    Destinations = new Dictionary<string, DestinationConfig>
                    {
                        [service] = new() { Address = $"http://{service}" },
                    },
                    SessionAffinity =
                        service == "portal"
                            ? new SessionAffinityConfig
                            {
                                Enabled = true,
                                Policy = "Cookie",
                                AffinityKeyName = ".HospitalOps.Portal",
                            }
                            : null,
                }),
        ];

    private static RouteConfig Route(string id, string cluster, string path) =>
        new()
        {
            RouteId = id,
            ClusterId = cluster,
            Match = new RouteMatch { Path = path },
        };
}
