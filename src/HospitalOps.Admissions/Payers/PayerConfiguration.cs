using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Payers;

internal sealed class PayerConfiguration : IEntityTypeConfiguration<Payer>
{
    public void Configure(EntityTypeBuilder<Payer> builder)
    {
        builder.ToTable("payer");
        builder.Property(payer => payer.Id).ValueGeneratedNever();
        builder.HasIndex(payer => new { payer.Code, payer.ValidFrom }).IsUnique();
        builder.HasData(PayerCatalogue.Payers);
    }
}
