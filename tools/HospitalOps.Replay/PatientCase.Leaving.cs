namespace HospitalOps.Replay;

/// <summary>Out of the hospital, and back.</summary>
internal sealed partial class PatientCase
{
    private async Task ReleaseAsync(DateTimeOffset at, char kind)
    {
        Expected = "left";
        if (Released)
            return;
        await api.PostAsync(
            Doctor,
            $"stays/{Stay}/discharge-decision",
            new { destination = kind == 'A' ? "home" : "other", occurredAt = at }
        );
        await api.PostAsync(Clerk, $"stays/{Stay}/discharge-paperwork", new { occurredAt = at });
        if (Bed is { } bed)
        {
            var state = await api.GetAsync(Nurse, $"beds/{bed}");
            await api.PostAsync(
                Nurse,
                $"beds/{bed}/vacate",
                new
                {
                    stayId = Stay,
                    cause = "discharge",
                    occurredAt = at,
                },
                state.Number("version")
            );
            await CleanAsync(bed, at);
            Bed = null;
        }
        await CloseTicketAsync(at);
        await api.PostAsync(Clerk, $"stays/{Stay}/departure", new { occurredAt = at });
        (Released, Returned) = (true, false);
    }

    /// <summary>A patient who was never seen leaves the queue with the stay.</summary>
    private async Task CloseTicketAsync(DateTimeOffset at)
    {
        if (!seenByDoctor)
            await api.PostAsync(Triage, $"tickets/{ticket}/leave", new { occurredAt = at });
    }

    private async Task ReturnAsync(DateTimeOffset at)
    {
        Expected = "returned";
        if (!Released)
            return;
        var issued = await api.PostAsync(
            Clerk,
            $"queues/{places.Queue("reception")}/tickets",
            new
            {
                channel = "desk",
                patientId = patient,
                occurredAt = at,
            }
        );
        ticket = issued.Text("ticketId");
        await OpenStayAsync(issued.Text("visitId"), at);
        (Returned, Released, decided, queue) = (true, false, false, "reception");
        await ServeAtReceptionAsync(at, goesOn: false);
    }
}
