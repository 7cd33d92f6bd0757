using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Admissions;

/// <summary>How it ended, in a few words.</summary>
public sealed record FinishDeskTaskRequest([property: Required, StringLength(300, MinimumLength = 1)] string Outcome);
