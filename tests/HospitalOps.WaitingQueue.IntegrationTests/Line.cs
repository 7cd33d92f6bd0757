using HospitalOps.TestKit.Services;

namespace HospitalOps.WaitingQueue.IntegrationTests;

/// <summary>One queue of one test and what its staff does.</summary>
public sealed record Line(QueueFixture Queues, Guid Id, IReadOnlyList<Guid> Desks)
{
    public Task<ApiReply> IssueAsync(Guid? patient = null, string? key = null) => PostAsync("admissions-clerk", $"/queues/{Id}/tickets", new { channel = "desk", patientId = patient }, key);

    /// <summary>Somebody who came some minutes ago.</summary>
    public Task<ApiReply> ArrivedAsync(int minutesAgo, string? priorityReason = null) => PostAsync(
        "admissions-clerk", $"/queues/{Id}/tickets", new { channel = "desk", priorityReason, occurredAt = TimeProvider.System.GetUtcNow().AddMinutes(-minutesAgo) });

    public Task<ApiReply> CallNextAsync(int desk = 0) => PostAsync("triage-nurse", $"/queues/{Id}/call-next", new { servicePointId = Desks[desk] });

    /// <summary>recall, absent, put-back, start, finish, leave, cancel, undo, triage, call, redirect.</summary>
    public Task<ApiReply> ActAsync(string ticket, string act, object? body = null, string? user = null) => PostAsync("triage-nurse", $"/tickets/{ticket}/{act}", body, null, user);

    private async Task<ApiReply> PostAsync(string role, string path, object? body, string? key = null, string? user = null)
    {
        using var person = Queues.As(role, user);
        return await person.PostAsync($"/api/v1{path}", body, key);
    }
}
