namespace HospitalOps.SharedKernel.Tracking;

/// <summary>What a porter brings along.</summary>
public enum TransportEquipment
{
    Oxygen,
    Monitor,
    Pump,
    Suction,
}
