using HospitalOps.BedManagement.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.DayPlans;

internal sealed class DayPlanConfiguration : IEntityTypeConfiguration<DayPlan>
{
    public void Configure(EntityTypeBuilder<DayPlan> builder)
    {
        builder.ToTable("day_plan");
        builder.HasKey(plan => plan.Id);
        builder.Property(plan => plan.Id).ValueGeneratedNever();
        builder.Aggregate();
        builder.Property(plan => plan.State).AsCode();
        builder.Property(plan => plan.Snapshot).HasColumnType("jsonb");
        builder.Property(plan => plan.CostsBefore).HasColumnType("jsonb");
        builder.Property(plan => plan.Costs).HasColumnType("jsonb");
        builder.Property(plan => plan.Unplaced).HasColumnType("jsonb");
        builder.HasMany(plan => plan.Entries).WithOne().HasForeignKey(entry => entry.DayPlanId);
        builder.Navigation(plan => plan.Entries).HasField("entries").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder
            .HasIndex(plan => plan.HospitalId)
            .IsUnique()
            .HasFilter("state = 'open'")
            .HasDatabaseName("one_open_plan_per_hospital");
        builder.HasIndex(plan => new { plan.HospitalId, plan.MadeAt }).HasDatabaseName("day_plans_by_time");
    }
}
