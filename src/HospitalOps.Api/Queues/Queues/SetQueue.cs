using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Api.Queues;

/// <summary>Rules of calling and opening hours of one queue.</summary>
/// <param name="Opening">Null = always open, as an emergency queue.</param>
/// <param name="StrandsAppointments">The hours hold although appointments fall outside of them: these are to be booked
/// again.</param>
/// <param name="LeavesWaiting">The queue closes now although people wait: they are still called.</param>
public sealed record QueueSettingsRequest(
    [property: Range(1, 9)] int MaxCalls,
    [property: Range(0, 600)] int RecallAfterSeconds,
    [property: Range(1, 50)] int ReturnAfterCalls,
    [property: Range(1, 240)] int ReturnAfterMinutes,
    [property: Range(0, 9)] int MaxReturns,
    [property: Range(0, 240)] int LateGraceMinutes,
    OpeningHours? Opening,
    bool StrandsAppointments = false,
    bool LeavesWaiting = false
);
