using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Stays;

internal sealed class StayDocumentConfiguration : IEntityTypeConfiguration<StayDocument>
{
    public void Configure(EntityTypeBuilder<StayDocument> builder)
    {
        builder.ToTable("stay_document");
        builder.HasKey(document => new { document.StayId, document.Kind });
        builder.HasOne<Stay>().WithMany().HasForeignKey(document => document.StayId);
    }
}
