using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Tracking;

/// <summary>What the next team must know.</summary>
public sealed record WriteHandoverRequest([property: Required, StringLength(1000, MinimumLength = 3)] string Text);
