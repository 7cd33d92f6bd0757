using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.Forecast;

internal sealed class ForecastConfiguration : IEntityTypeConfiguration<ForecastRow>
{
    public void Configure(EntityTypeBuilder<ForecastRow> builder)
    {
        builder.ToTable("census_forecast");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.HospitalId, row.MadeAt }).HasDatabaseName("forecasts_by_time");
    }
}
