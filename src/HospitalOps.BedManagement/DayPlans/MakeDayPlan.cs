using System.Text.Json;
using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Weights;
using HospitalOps.Placement;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.DayPlans;

/// <summary>
/// Computes the plan of the day from the present state; it takes the place of the one before. Nothing moves.
/// </summary>
internal static class MakeDayPlan
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/day-plans", HandleAsync)
            .Command(BedsPermissions.PlanDay)
            .WithName("MakeDayPlan")
            .WithSummary(
                "Compute a plan of the day from the present state; nothing moves, each line waits for a person."
            );

    private static async Task<Results<Created<DayPlanView>, ProblemHttpResult>> HandleAsync(
        MakeDayPlanRequest body,
        Caller caller,
        BedsDbContext database,
        DayMeetingRoom meeting,
        TimeProvider clock,
        HttpResponse response,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var weights = await HospitalWeights.ReadAsync(database, caller.HospitalId, cancel);
        var inputs = await DayMeetingInputs.ReadAsync(database, caller.HospitalId, now, cancel);
        var people = DayMeetingPatients.From(inputs, now);
        var answer = await meeting.PlanAsync(
            DayMeetingPatients.Beds(inputs),
            people.Patients,
            weights.Values,
            now,
            cancel
        );

        var id = new DayPlanId(Guid.CreateVersion7(now));
        var plan = DayPlan.Propose(
            id,
            caller.HospitalId,
            caller.UserName,
            Proposal(id, answer, people, inputs, weights, now),
            now
        );
        var before = await database.LockOpenDayPlanAsync(caller.HospitalId, cancel);
        before?.Supersede(id, now);
        try
        {
            // The old plan must be closed before the new one opens: the unique index is checked row by row.
            await database.SaveChangesAsync(cancel);
            database.Add(plan);
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException exception) when (BedConstraints.Explain(exception) is { } lost)
        {
            return lost.ToProblem();
        }
        response.Headers.CacheControl = "no-store";
        return TypedResults.Created(
            $"/api/v1/day-plans/{id}",
            (await DayPlanViews.ReadAsync(database, id, caller.HospitalId, cancel))!
        );
    }

    private static DayPlanProposal Proposal(
        DayPlanId plan,
        MeetingPlan answer,
        DayMeetingPatients people,
        DayMeetingInputs inputs,
        HospitalWeights weights,
        DateTimeOffset now
    ) =>
        new(
            DayMeetingRoom.Days,
            weights.Number,
            Json(
                new DayPlanSnapshot(
                    inputs.Beds.ToDictionary(bed => bed.BedId, bed => bed.Version),
                    inputs.OpenRequests.ToDictionary(request => request.Id, request => request.Version)
                )
            ),
            Json(answer.Before.Parts.ToDictionary()),
            Json(answer.Costs.Parts.ToDictionary()),
            answer.CostBefore,
            answer.Cost,
            Json(answer.Unplaced),
            answer.Moves,
            [
                .. answer
                    .Proposals.OrderBy(line => line.BedId is null)
                    .ThenBy(line => line.Day)
                    .ThenBy(line => people.NeedOf(line.PatientId).Priority)
                    .ThenBy(line => line.PatientId)
                    .Select(
                        (line, i) =>
                            DayPlanEntry.Propose(
                                new DayPlanLine
                                {
                                    Id = new DayPlanEntryId(Guid.CreateVersion7(now)),
                                    DayPlanId = plan,
                                    Ordinal = i + 1,
                                    Patient = people.PersonOf(line.PatientId),
                                    Day = line.Day,
                                    WardId = line.WardId,
                                    Room = line.Room,
                                    BedId = line.BedId,
                                    BedVersion = line.BedVersion,
                                    Points = line.Points,
                                    Reasons = Json(
                                        line.Parts.Select(part => new ReasonView(
                                            part.Code,
                                            part.Points,
                                            part.Text,
                                            part.Subject
                                        ))
                                    ),
                                    Needs = Json(people.NeedOf(line.PatientId)),
                                }
                            )
                    ),
            ]
        );

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, ApiJson.Options);
}
