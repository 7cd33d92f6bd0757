using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.PatientTracking.Transports;

internal sealed class TransportConfiguration : IEntityTypeConfiguration<Transport>
{
    public void Configure(EntityTypeBuilder<Transport> builder)
    {
        builder.ToTable("transport");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Ignore(row => row.AggregateId);
        builder.Ignore(row => row.AggregateType);
        builder.Ignore(row => row.IsOpen);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder
            .Property(row => row.Mode)
            .HasConversion(value => value.Code(), code => Codes.Parse<TransportMode>(code));
        builder
            .Property(row => row.State)
            .HasConversion(value => value.Code(), code => Codes.Parse<TransportState>(code));
        builder
            .Property(row => row.Purpose)
            .HasConversion(value => value.Code(), code => Codes.Parse<TransportPurpose>(code));
        builder
            .HasIndex(row => new { row.HospitalId, row.RequestedAt })
            .HasFilter("state in ('requested', 'taken', 'started')");
        builder.HasIndex(row => row.OpenedBy).IsUnique().HasFilter("opened_by is not null");
        builder
            .HasIndex(row => new { row.StayId, row.Purpose })
            .IsUnique()
            .HasFilter("state in ('requested', 'taken', 'started')")
            .HasDatabaseName("one_open_transport_of_a_purpose");
        // Where a porter was last: one row of all that he ever carried.
        builder.HasIndex(row => new
        {
            row.HospitalId,
            row.Porter,
            row.FinishedAt,
        });
        // The board of today is read anew with every change, from the jobs of years.
        builder.HasIndex(row => new { row.HospitalId, row.FinishedAt }).HasFilter("finished_at is not null");
    }
}
