namespace HospitalOps.Api.Admissions;

/// <summary>Yes or no; with yes, which of the two open stays goes on.</summary>
public sealed record DecideMergeRequest(bool Approve, Guid? KeptStayId);
