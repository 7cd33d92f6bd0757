namespace HospitalOps.Placement.Planning;

/// <summary>
/// Puts a stay into a room, whoever is in its way into another one, and so on, until the last one finds a free bed.
/// This goes through more than two
/// rooms, which an exchange cannot. The chain is carried out while it grows and taken back when it comes to nothing.
/// </summary>
internal sealed class EjectionChain(PlanState state, RoomChoice choice, PlanModel model)
{
    /// <summary>Stays in one chain.</summary>
    private const int Longest = 8;

    /// <summary>Rooms tried for a free bed before somebody else is put out.</summary>
    private const int Tries = 6;

    private readonly int[] chain = new int[Longest];
    private readonly int[] oldRoom = new int[Longest];
    private readonly int[] takenOut = new int[model.Stays.Count];
    private int turn,
        count,
        hole;
    private long delta;

    /// <summary>
    /// Carries out a chain that costs at most <paramref name="threshold"/>; false and nothing changed when the one
    /// drawn costs more or does not end.
    /// </summary>
    public bool Try(ref SplitRandom random, int stay, int target, double threshold)
    {
        turn++;
        (count, delta, hole) = (0, 0, state.Room(stay));
        TakeOut(stay);
        for (var placed = 0; placed < count; placed++)
        {
            var next = chain[placed];
            var room = placed == 0 ? target : Choose(ref random, next, threshold - delta);
            if (room < 0 || !MakeRoom(ref random, next, room))
            {
                Undo(placed);
                return false;
            }

            delta += state.PutIn(next, room);
        }

        if (delta > threshold)
        {
            Undo(count);
            return false;
        }

        state.Settle(delta);
        return true;
    }

    /// <summary>
    /// The bed that the first one left, if it suits; else the first free one among some that can be afforded; else one
    /// of those, taken.
    /// </summary>
    private int Choose(ref SplitRandom random, int stay, double budget)
    {
        if (choice.Allows(stay, hole) && state.RoomCost(stay, hole) <= budget && Fits(stay, hole))
            return hole;
        var room = -1;
        for (var i = 0; i < Tries; i++)
        {
            room = choice.Within(ref random, stay, budget);
            if (room < 0 || Fits(stay, room))
                break;
        }

        return room;
    }

    private bool Fits(int stay, int room) => state.Rooms.Fits(stay, state.Start(stay), room);

    /// <summary>
    /// Takes out whoever disagrees with the stay, and for every night without a free bed one of those who have one.
    /// </summary>
    private bool MakeRoom(ref SplitRandom random, int stay, int room)
    {
        var anyDisagree = state.Rooms.AnyDisagree(stay, state.Start(stay), room);
        for (var other = anyDisagree ? state.Members.First(room) : -1; other >= 0; )
        {
            var next = state.Members.Next(other);
            if (state.Rooms.Disagree(stay, other, room) && state.OverlapsInTime(stay, other) && !TakeOut(other))
                return false;
            other = next;
        }

        for (var day = state.Start(stay); day < state.End(stay); day++)
        {
            while (state.Rooms.Occupancy(room, day) >= state.Rooms.Capacity(room))
            {
                var one = state.Somebody(ref random, room, day, takenOut, turn);
                if (one < 0 || !TakeOut(one))
                    return false;
            }
        }

        return true;
    }

    private bool TakeOut(int stay)
    {
        if (count == Longest || takenOut[stay] == turn)
            return false;
        takenOut[stay] = turn;
        chain[count] = stay;
        oldRoom[count++] = state.Room(stay);
        delta += state.TakeOut(stay);
        return true;
    }

    private void Undo(int placed)
    {
        for (var i = 0; i < placed; i++)
            state.Lift(chain[i]);
        for (var i = 0; i < count; i++)
            state.Drop(chain[i], oldRoom[i]);
    }
}
