using System.ComponentModel.DataAnnotations;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;

namespace HospitalOps.BedManagement.Places;

/// <summary>Why a bed leaves or joins the capacity.</summary>
public sealed record OpenOrCloseBedRequest([property: Required, StringLength(200, MinimumLength = 3)] string Reason);
