using HospitalOps.Services.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HospitalOps.Services.UnitTests.Persistence;

public sealed class SqlStatesTests
{
    [Theory]
    [InlineData("40001", true)]
    [InlineData("40P01", true)]
    [InlineData("23505", false)]
    [InlineData("23P01", false)]
    [InlineData("57014", false)]
    [InlineData("55P03", false)]
    [InlineData("25P02", false)]
    public void OUT_7_Only_40001_and_40P01_are_retried_and_are_found_through_inner_exceptions(
        string state,
        bool retried
    )
    {
        Exception wrapped = new InvalidOperationException(
            "An exception has been raised that is likely due to a transient failure.",
            new DbUpdateException("outer", Error(state))
        );

        Assert.Equal(retried, SqlStates.IsRetryable(wrapped));
    }

    [Fact]
    public void OUT_7_The_text_of_an_exception_decides_nothing()
    {
        Assert.False(
            SqlStates.IsRetryable(
                new InvalidOperationException("40001: could not serialize access, deadlock detected 40P01")
            )
        );
    }

    [Fact]
    public void A_taken_version_is_a_lost_race_and_any_other_unique_key_is_not()
    {
        Assert.True(
            SqlStates.IsLostOutboxRace(
                new DbUpdateException("outer", Error("23505", "outbox_dispatch_aggregate_version"))
            )
        );
        Assert.False(
            SqlStates.IsLostOutboxRace(new DbUpdateException("outer", Error("23505", "one_open_occupancy_per_bed")))
        );
        Assert.False(SqlStates.IsLostOutboxRace(new InvalidOperationException("23505")));
    }

    [Theory]
    [InlineData("57P01", true)]
    [InlineData("57P03", true)]
    [InlineData("08006", true)]
    [InlineData("23505", false)]
    [InlineData("22P02", false)]
    public void A_server_that_goes_away_is_nobodys_fault_but_its_own(string state, bool away)
    {
        Assert.Equal(away, SqlStates.IsDatabaseAway(new DbUpdateException("outer", Error(state))));
    }

    private static PostgresException Error(string state, string? constraint = null) =>
        new("message", "ERROR", "ERROR", state, constraintName: constraint);
}
