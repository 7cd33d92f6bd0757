using HospitalOps.Api;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.ArchitectureTests.Rules;

public sealed class ControlsTests
{
    [Fact]
    public void No_control_takes_its_page() => Assert.Empty(Controls.TakesAPage(typeof(LivePage).Assembly.GetTypes()));

    [Fact]
    public void The_rule_reports_a_page_that_is_handed_down_plainly_in_a_list_and_by_cascade() =>
        Assert.Equal(
            ["Greedy.All: IReadOnlyList`1", "Greedy.Board: Board", "Greedy.Home: Start"],
            Controls.TakesAPage([typeof(Greedy)]).Order()
        );

    private sealed class Greedy : ComponentBase
    {
        [Parameter]
        public Board Board { get; set; } = default!;

        [Parameter]
        public IReadOnlyList<Board> All { get; set; } = [];

        [CascadingParameter]
        private Start Home { get; set; } = default!;

        [Parameter]
        public CommandRunner Commands { get; set; } = default!;

        private Start Own => Home;
    }

    private sealed class Board : LivePage
    {
        protected override Task<ApiProblem?> LoadAsync() => Task.FromResult<ApiProblem?>(null);
    }

    [Route("/start")]
    private sealed class Start : ComponentBase;
}
