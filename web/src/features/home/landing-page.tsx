import { Title } from '@mantine/core';

/** The platform's own home. */
export default function LandingPage() {
  return <Title>Evergrow</Title>;
}
