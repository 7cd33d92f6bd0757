namespace HospitalOps.Replay;

/// <summary>From the desk through the queues to the doctor.</summary>
internal sealed partial class PatientCase
{
    private async Task ArriveAsync(DateTimeOffset at)
    {
        if (Stay is not null)
            return;
        var issued = await api.PostAsync(
            Clerk,
            $"queues/{places.Queue("reception")}/tickets",
            new { channel = "desk", occurredAt = at }
        );
        ticket = issued.Text("ticketId");
        await ServeAtReceptionAsync(at, goesOn: true);
        var registered = await api.PostAsync(
            Clerk,
            "patients",
            new
            {
                lastNameLatin = $"Cas {name}",
                firstNameLatin = $"Rejeu {run}",
                sex,
                birthYear = 1950,
                documentSeen = false,
                provisional = false,
                createAnywayReason = "replay of a log",
                occurredAt = at,
            }
        );
        patient = registered.Text("patientId");
        await OpenStayAsync(issued.Text("visitId"), at);
        await api.PostAsync(
            Clerk,
            $"tickets/{ticket}/link",
            new
            {
                patientId = patient,
                stayId = Stay,
                occurredAt = at,
            }
        );
    }

    private async Task OpenStayAsync(string visit, DateTimeOffset at)
    {
        var opened = await api.PostAsync(
            Clerk,
            "stays",
            new
            {
                patientId = patient,
                kind = "emergency",
                visitId = visit,
                occurredAt = at,
            }
        );
        Stay = opened.Text("stayId");
        FirstStay ??= Stay;
    }

    private async Task ServeAtReceptionAsync(DateTimeOffset at, bool goesOn) =>
        await places.AtPointAsync(
            "reception",
            async point =>
            {
                await api.PostAsync(
                    Clerk,
                    $"tickets/{ticket}/call",
                    new
                    {
                        servicePointId = point,
                        reason = "replay of a log",
                        occurredAt = at,
                    }
                );
                await api.PostAsync(Clerk, $"tickets/{ticket}/start", new { occurredAt = at });
                if (goesOn)
                    await RedirectAsync("triage", Clerk, at);
                else
                    await api.PostAsync(Clerk, $"tickets/{ticket}/finish", new { occurredAt = at });
                return true;
            }
        );

    private async Task RedirectAsync(string kind, string who, DateTimeOffset at)
    {
        if (queue == kind)
            return;
        var next = await api.PostAsync(
            who,
            $"tickets/{ticket}/redirect",
            new { queueId = places.Queue(kind), occurredAt = at }
        );
        if (next.Refusal is null)
            (ticket, queue) = (next.Text("ticketId"), kind);
    }

    private async Task TriageAsync(DateTimeOffset at, string level)
    {
        if (queue == "triage")
            await places.AtPointAsync(
                "triage",
                async point =>
                {
                    await api.PostAsync(
                        Triage,
                        $"tickets/{ticket}/call",
                        new
                        {
                            servicePointId = point,
                            reason = "replay of a log",
                            occurredAt = at,
                        }
                    );
                    await api.PostAsync(Triage, $"tickets/{ticket}/start", new { occurredAt = at });
                    await api.PostAsync(Triage, $"tickets/{ticket}/triage", new { level, occurredAt = at });
                    await RedirectAsync("doctor", Triage, at);
                    return true;
                }
            );
        else if (!seenByDoctor)
            await api.PostAsync(Triage, $"tickets/{ticket}/triage", new { level, occurredAt = at });
    }

    private async Task SeeDoctorAsync(DateTimeOffset at)
    {
        if (seenByDoctor)
            return;
        if (queue == "triage")
            return;
        seenByDoctor = true;
        await places.AtPointAsync(
            "doctor",
            async point =>
            {
                await api.PostAsync(
                    Doctor,
                    $"tickets/{ticket}/call",
                    new
                    {
                        servicePointId = point,
                        reason = "replay of a log",
                        occurredAt = at,
                    }
                );
                await api.PostAsync(Doctor, $"tickets/{ticket}/start", new { occurredAt = at });
                return await api.PostAsync(Doctor, $"tickets/{ticket}/finish", new { occurredAt = at });
            }
        );
    }
}
