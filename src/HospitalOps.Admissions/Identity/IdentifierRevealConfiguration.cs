using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Identity;

internal sealed class IdentifierRevealConfiguration : IEntityTypeConfiguration<IdentifierReveal>
{
    public void Configure(EntityTypeBuilder<IdentifierReveal> builder)
    {
        builder.ToTable("identifier_reveal");
        builder.Property(reveal => reveal.Id).ValueGeneratedNever();
        builder.HasIndex(reveal => new { reveal.PatientId, reveal.At });
    }
}
