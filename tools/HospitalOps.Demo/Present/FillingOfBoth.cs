using System.Globalization;
using HospitalOps.Demo.Access;
using HospitalOps.Demo.Plan;
using HospitalOps.SharedKernel;

namespace HospitalOps.Demo.Present;

/// <summary>Marks the installation and fills both hospitals side by side.</summary>
internal sealed class FillingOfBoth(IReadOnlyList<Staff> hospitals, DemoOptions options, TimeProvider clock)
{
    /// <summary>Exit code when the installation has patients that are not ours.</summary>
    public const int HasPatients = 3;

    /// <summary>Exit code when it is a demonstration already.</summary>
    public const int IsThere = 4;

    private readonly long begun = clock.GetTimestamp();

    private string Elapsed =>
        clock.GetElapsedTime(begun).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s";

    public async Task<int> RunAsync(TextWriter output, TextWriter errors)
    {
        var administrator = hospitals[0].Administrator.Admissions;
        if ((await administrator.ShowDemonstrationAsync().Must()).Since is not null)
            return IsThere;
        if ((await administrator.MarkDemonstrationAsync(new())).Problem is { } problem)
        {
            await errors.WriteLineAsync(
                problem.Code == "patients_exist"
                    ? "demo: this installation has patients already; a demonstration begins in an empty one: ./hospitalops up --reset --demo"
                    : $"demo: {problem.Code} {problem.Detail}"
            );
            return HasPatients;
        }
        var fillings = hospitals.Select(staff => new Filling(staff, options, clock)).ToList();
        await Task.WhenAll(fillings.Select(one => one.FillWardsAsync()));
        await output.WriteLineAsync($"demo: patients lie in their beds after {Elapsed}");
        await Task.WhenAll(fillings.Select(one => one.FillTheRestAsync()));
        await ExchangeAsync(fillings);
        foreach (var one in fillings)
            await output.WriteLineAsync($"demo: {one}");
        await output.WriteLineAsync(
            $"demo: ready after {Elapsed} ({hospitals[0].Tally.Requests} requests; refused: {hospitals[0].Tally})"
        );
        return 0;
    }

    /// <summary>Each hospital wants to send a patient to the other one.</summary>
    private async Task ExchangeAsync(List<Filling> fillings)
    {
        var sent = fillings.Select(one => one.Lying.FirstOrDefault(CanGo)).ToList();
        for (var from = 0; from < hospitals.Count; from++)
            if (sent[from].Plan is { } plan)
                await OpenRequests.SendAsync(hospitals[from], hospitals[^(from + 1)], plan, sent[from].Who);
    }

    private static bool CanGo((PlannedStay Plan, Admitted Who) one) =>
        one.Plan
            is {
                Leaving: null,
                Away: null,
                Birth: null,
                Ward.CareLevel: CareLevel.Standard,
                Isolation: IsolationNeed.None,
            };
}
