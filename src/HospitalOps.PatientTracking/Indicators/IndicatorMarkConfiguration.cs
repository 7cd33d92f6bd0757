using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.PatientTracking.Indicators;

internal sealed class IndicatorMarkConfiguration : IEntityTypeConfiguration<IndicatorMark>
{
    public void Configure(EntityTypeBuilder<IndicatorMark> builder) => builder.ToTable("indicator_mark");
}
