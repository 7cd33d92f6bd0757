using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.PatientTracking.Indicators;

internal sealed class IndicatorDayConfiguration : IEntityTypeConfiguration<IndicatorDay>
{
    public void Configure(EntityTypeBuilder<IndicatorDay> builder)
    {
        builder.ToTable("indicator_day");
        builder.HasKey(row => new
        {
            row.HospitalId,
            row.Day,
            row.Code,
            row.Ward,
            row.Level,
        });
    }
}
