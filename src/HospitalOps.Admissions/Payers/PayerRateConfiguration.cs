using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Payers;

internal sealed class PayerRateConfiguration : IEntityTypeConfiguration<PayerRate>
{
    public void Configure(EntityTypeBuilder<PayerRate> builder)
    {
        builder.ToTable("payer_rate");
        builder.Property(rate => rate.Id).ValueGeneratedNever();
        builder.Property(rate => rate.Percent).HasPrecision(5, 2);
        builder
            .HasIndex(rate => new
            {
                rate.PayerCode,
                rate.ActClass,
                rate.ValidFrom,
            })
            .IsUnique();
        builder.HasData(PayerCatalogue.Rates);
    }
}
