using HospitalOps.Queueing;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.WaitingQueue.Queues;

/// <summary>
/// The order of service of each kind of queue, by name: <c>Queueing:Orders:reception|triage|doctor</c>. An unknown
/// name, or one that
/// would overtake equals, stops the service at its start.
/// </summary>
internal sealed class QueueOrders(IConfiguration configuration)
{
    private readonly Dictionary<QueueKind, IServiceOrder> orders = Enum.GetValues<QueueKind>()
        .ToDictionary(
            kind => kind,
            kind =>
                ServiceOrders.ByName(configuration[$"Queueing:Orders:{kind.Code()}"] ?? ServiceOrders.Default)
                    is { ReordersEquals: false } order
                    ? order
                    : throw new ArgumentException(
                        $"The order of service of {kind.Code()} queues would call later, equal patients first."
                    )
        );

    public IServiceOrder Of(QueueKind kind) => orders[kind];
}
