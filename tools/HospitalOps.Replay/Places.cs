using System.Threading.Channels;

namespace HospitalOps.Replay;

/// <summary>The queues of the hospital with their service points; a point is lent to one case at a time.</summary>
internal sealed class Places
{
    private readonly Dictionary<string, (string Queue, BlockingPool Points)> queues = [];

    public static async Task<Places> LoadAsync(Api api)
    {
        var places = new Places();
        var answer = await api.GetAsync("admissions-clerk", "queues");
        foreach (var queue in answer.Body!.AsArray())
            places.queues[queue!["kind"]!.ToString()] = (
                queue["queueId"]!.ToString(),
                new BlockingPool(
                    queue["servicePoints"]!.AsArray().Select(point => point!["servicePointId"]!.ToString())
                )
            );
        return places;
    }

    public string Queue(string kind) => queues[kind].Queue;

    /// <summary>Runs something at a free service point.</summary>
    public async Task<T> AtPointAsync<T>(string kind, Func<string, Task<T>> act)
    {
        var pool = queues[kind].Points;
        var point = await pool.TakeAsync();
        try
        {
            return await act(point);
        }
        finally
        {
            pool.Return(point);
        }
    }

    private sealed class BlockingPool
    {
        private readonly Channel<string> free = Channel.CreateUnbounded<string>();

        public BlockingPool(IEnumerable<string> points)
        {
            foreach (var point in points)
                Return(point);
        }

        public ValueTask<string> TakeAsync() => free.Reader.ReadAsync();

        public void Return(string point) => free.Writer.TryWrite(point);
    }
}
