using HospitalOps.Admissions.Stays;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Cover;

internal sealed class SealedEnvelopeConfiguration : IEntityTypeConfiguration<SealedEnvelope>
{
    public void Configure(EntityTypeBuilder<SealedEnvelope> builder)
    {
        builder.ToTable("sealed_envelope");
        builder.Property(envelope => envelope.Id).ValueGeneratedNever();
        builder
            .HasIndex(envelope => new { envelope.StayId, envelope.Kind })
            .IsUnique()
            .HasDatabaseName("one_envelope_per_kind");
        builder.HasOne<Stay>().WithMany().HasForeignKey(envelope => envelope.StayId);
    }
}
