using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Stays;

internal sealed class RecordOpeningConfiguration : IEntityTypeConfiguration<RecordOpening>
{
    public void Configure(EntityTypeBuilder<RecordOpening> builder)
    {
        builder.ToTable("record_opening");
        builder.Property(opening => opening.Id).ValueGeneratedNever();
        builder.HasIndex(opening => new { opening.PatientId, opening.At });
    }
}
