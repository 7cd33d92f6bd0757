using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Api.Admissions;

/// <summary>The next state; an accepted one has the registry's number.</summary>
public sealed record MoveDeclarationRequest(DeclarationState State, [property: StringLength(60)] string? Reference);
