using System.Threading.Channels;
using HospitalOps.Demo.Access;
using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Demo.Emergency;

/// <summary>The queues of an emergency department; a desk or cubicle is lent to one visit at a time.</summary>
internal sealed class Department
{
    private readonly Dictionary<QueueKind, (Guid Queue, Channel<Guid> Points)> queues = [];

    /// <summary>All desks and cubicles that may be lent.</summary>
    public IReadOnlySet<Guid> Points { get; private set; } = new HashSet<Guid>();

    /// <summary>Reads the queues and opens their desks and cubicles; those at which somebody is are not lent.</summary>
    /// <param name="share">Of the free desks of each queue, at least one, from the last one on; the others are left to
    /// others.</param>
    public static async Task<Department> OpenAsync(Staff staff, double share = 1)
    {
        var department = new Department();
        var lent = new HashSet<Guid>();
        foreach (var queue in await staff.Clerk.Queues.ListQueuesAsync().Must())
        {
            foreach (var point in queue.ServicePoints.Where(one => !one.IsOpen))
                await staff.Manager.Queues.OpenServicePointAsync(point.ServicePointId).Must();
            var points = Channel.CreateUnbounded<Guid>();
            var free = queue.ServicePoints.Where(one => one.CurrentTicketId is null).Reverse().ToList();
            foreach (var point in free.Take(Math.Max(1, (int)(free.Count * share))))
            {
                lent.Add(point.ServicePointId);
                points.Writer.TryWrite(point.ServicePointId);
            }
            department.queues[queue.Kind] = (queue.QueueId, points);
        }
        department.Points = lent;
        return department;
    }

    /// <summary>Whether a visit can be told from triage to the end.</summary>
    public bool CanTreat =>
        queues[QueueKind.Triage].Points.Reader.Count > 0 && queues[QueueKind.Doctor].Points.Reader.Count > 0;

    public Guid Queue(QueueKind kind) => queues[kind].Queue;

    /// <summary>A free desk or cubicle, for good.</summary>
    public async Task<Guid> TakeAsync(QueueKind kind) => await queues[kind].Points.Reader.ReadAsync();

    /// <summary>A free desk or cubicle, or none at the moment.</summary>
    public Guid? TryTake(QueueKind kind) => queues[kind].Points.Reader.TryRead(out var point) ? point : null;

    public void Return(QueueKind kind, Guid point) => queues[kind].Points.Writer.TryWrite(point);

    /// <summary>Runs something at a free desk or cubicle.</summary>
    public async Task<T> AtPointAsync<T>(QueueKind kind, Func<Guid, Task<T>> act)
    {
        var point = await TakeAsync(kind);
        try
        {
            return await act(point);
        }
        finally
        {
            Return(kind, point);
        }
    }
}
