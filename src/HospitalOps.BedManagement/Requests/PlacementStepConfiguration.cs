using HospitalOps.BedManagement.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.Requests;

internal sealed class PlacementStepConfiguration : IEntityTypeConfiguration<PlacementStep>
{
    public void Configure(EntityTypeBuilder<PlacementStep> builder)
    {
        builder.ToTable("placement_step");
        builder.HasKey(step => step.Id);
        builder.Property(step => step.Id).ValueGeneratedNever();
        builder.Property(step => step.Kind).AsCode();
        builder.HasIndex(step => new { step.PlacementRequestId, step.At }).HasDatabaseName("steps_of_request");
        builder.HasIndex(step => new { step.Kind, step.At }).HasDatabaseName("steps_by_kind");
    }
}
