using HospitalOps.Indicators;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Indicators;

/// <summary>How figures are shown.</summary>
internal static class Figures
{
    public static double? Round(double? minutes) => minutes is { } value ? Math.Round(value, 1) : null;
}
