namespace HospitalOps.Api.Identity;

/// <summary>The name that people read where an act is kept under an account name.</summary>
public sealed record ColleagueView(string UserName, string DisplayName);
