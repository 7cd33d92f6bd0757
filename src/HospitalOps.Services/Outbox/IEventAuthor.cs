namespace HospitalOps.Services.Outbox;

/// <summary>Who does what is being done in this scope; an account name, never a person's name.</summary>
public interface IEventAuthor
{
    string Actor { get; }
}

/// <summary>The author where no person acts: consumers, sweepers, seeds.</summary>
internal sealed class SystemAuthor : IEventAuthor
{
    public string Actor => "system";
}
