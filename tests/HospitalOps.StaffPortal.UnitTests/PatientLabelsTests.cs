using HospitalOps.Api;
using HospitalOps.Api.Admissions;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Shell;

namespace HospitalOps.StaffPortal.UnitTests;

public sealed class PatientLabelsTests
{
    private static readonly Guid Amina = new("00000000-0000-7000-8000-00000000000a"),
        Brahim = new("00000000-0000-7000-8000-00000000000b");
    private readonly List<Guid[]> asked = [];
    private ApiProblem? refused;

    [Fact]
    public async Task All_new_names_are_one_question_and_each_is_asked_once()
    {
        var labels = new PatientLabels(AskAsync);

        await labels.AddAsync([Amina, null, Amina]);
        await labels.AddAsync([Amina]);
        await labels.AddAsync([Amina, Brahim]);

        Assert.Equal(
            [
                [Amina],
                [Brahim],
            ],
            asked
        );
        Assert.NotNull(labels.NameOf(Brahim));
        Assert.Null(labels.NameOf(null));
    }

    [Fact]
    public async Task Where_names_are_not_for_this_role_none_are_known()
    {
        var labels = new PatientLabels(AskAsync);
        refused = ApiProblem.Of(403, "not_allowed");

        await labels.AddAsync([Amina]);

        Assert.Null(labels.Find(Amina));
    }

    private Task<ApiAnswer<IReadOnlyList<PatientLabel>>> AskAsync(Guid[] patients)
    {
        asked.Add(patients);
        return Task.FromResult(
            refused is null
                ? new ApiAnswer<IReadOnlyList<PatientLabel>>([.. patients.Select(Label)], null)
                : new(null, refused)
        );
    }

    private static PatientLabel Label(Guid id) => new(id, "1", "AMRANI Amina", null, Sex.Female, 1980);
}
