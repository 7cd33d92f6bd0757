using HospitalOps.BedManagement.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.DayPlans;

internal sealed class DayPlanEntryConfiguration : IEntityTypeConfiguration<DayPlanEntry>
{
    public void Configure(EntityTypeBuilder<DayPlanEntry> builder)
    {
        builder.ToTable("day_plan_entry");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Kind).AsCode();
        builder.Property(entry => entry.State).AsCode();
        builder.Property(entry => entry.Reasons).HasColumnType("jsonb");
        builder.Property(entry => entry.Needs).HasColumnType("jsonb");
        builder.HasIndex(entry => new { entry.DayPlanId, entry.Ordinal });
        builder
            .HasIndex(entry => entry.AnsweredAt)
            .HasFilter("state = 'rejected'")
            .HasDatabaseName("rejected_entries_by_time");
    }
}
