using HospitalOps.BedManagement.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.Requests;

internal sealed class PlacementRequestConfiguration : IEntityTypeConfiguration<PlacementRequest>
{
    public void Configure(EntityTypeBuilder<PlacementRequest> builder)
    {
        builder.ToTable("placement_request");
        builder.HasKey(request => request.Id);
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.Aggregate();
        builder.Ignore(request => request.IsOpen);
        builder.HasMany(request => request.Steps).WithOne().HasForeignKey(step => step.PlacementRequestId);
        builder.Property(request => request.Kind).AsCode();
        builder.Property(request => request.CareLevel).AsCode();
        builder.Property(request => request.Sex).AsCode();
        builder.Property(request => request.AgeClass).AsCode();
        builder.Property(request => request.Isolation).AsCode();
        builder.Property(request => request.Priority).AsCode();
        builder.Property(request => request.SingleRoom).AsCode();
        builder.Property(request => request.State).AsCode();
        builder
            .HasIndex(request => request.StayId)
            .IsUnique()
            .HasFilter("state in ('requested', 'reserved', 'accepted')")
            .HasDatabaseName("one_open_request_per_stay");
        builder
            .HasIndex(request => request.FromHospitalId)
            .HasFilter("state in ('requested', 'reserved', 'accepted') and from_hospital_id is not null")
            .HasDatabaseName("open_requests_sent");
        builder
            .HasIndex(request => request.FromStayId)
            .HasFilter("from_stay_id is not null")
            .HasDatabaseName("requests_of_sent_stay");
        builder
            .HasIndex(request => new { request.HospitalId, request.RequestedAt })
            .HasFilter("state in ('requested', 'reserved', 'accepted')")
            .HasDatabaseName("open_requests");
        builder
            .HasIndex(request => new { request.HospitalId, request.RequestedAt })
            .HasDatabaseName("requests_by_time");
    }
}
