using System.Text.Json;
using HospitalOps.BedManagement.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.Weights;

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
