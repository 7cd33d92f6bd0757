using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Beds;

/// <summary>Why a bed leaves or joins the capacity.</summary>
public sealed record OpenOrCloseBedRequest([property: Required, StringLength(200, MinimumLength = 3)] string Reason);
