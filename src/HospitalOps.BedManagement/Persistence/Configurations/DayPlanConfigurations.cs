using System.Text.Json;
using HospitalOps.BedManagement.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.Persistence.Configurations;

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

internal sealed class WeightSettingConfiguration : IEntityTypeConfiguration<WeightSetting>
{
    public void Configure(EntityTypeBuilder<WeightSetting> builder)
    {
        builder.ToTable("weight_setting");
        builder.HasKey(setting => setting.Id);
        builder.Property(setting => setting.Id).ValueGeneratedNever();
        builder.Aggregate();
        builder
            .Property(setting => setting.Values)
            .HasColumnType("jsonb")
            .HasConversion(
                values => JsonSerializer.Serialize(values, JsonSerializerOptions.Web),
                json => JsonSerializer.Deserialize<Dictionary<string, int>>(json, JsonSerializerOptions.Web)!,
                new ValueComparer<Dictionary<string, int>>(
                    (a, b) => ReferenceEquals(a, b),
                    values => values.Count,
                    values => values
                )
            );
        builder
            .HasIndex(setting => new { setting.HospitalId, setting.Number })
            .IsUnique()
            .HasDatabaseName("one_weight_setting_per_number");
    }
}
